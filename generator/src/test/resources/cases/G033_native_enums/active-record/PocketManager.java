package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of pocket rows belong here. Scaffold made this file once; it is yours. */
public class PocketManager extends PocketManagerBase {

    public PocketManager(Client client) {
        super(client);
    }
}
