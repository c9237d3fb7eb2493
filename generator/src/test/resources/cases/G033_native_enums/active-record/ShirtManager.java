package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of shirt rows belong here. Scaffold made this file once; it is yours. */
public class ShirtManager extends ShirtManagerBase {

    public ShirtManager(Client client) {
        super(client);
    }
}
