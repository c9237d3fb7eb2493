package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of rumour rows belong here. Scaffold made this file once; it is yours. */
public class RumourManager extends RumourManagerBase {

    public RumourManager(Client client) {
        super(client);
    }
}
