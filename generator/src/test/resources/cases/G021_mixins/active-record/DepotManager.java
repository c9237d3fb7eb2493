package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of depot rows belong here. Scaffold made this file once; it is yours. */
public class DepotManager extends DepotManagerBase {

    public DepotManager(Client client) {
        super(client);
    }
}
