package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of root rows belong here. Scaffold made this file once; it is yours. */
public class RootManager extends RootManagerBase {

    public RootManager(Client client) {
        super(client);
    }
}
