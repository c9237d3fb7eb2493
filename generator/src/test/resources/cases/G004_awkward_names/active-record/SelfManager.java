package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of self rows belong here. Scaffold made this file once; it is yours. */
public class SelfManager extends SelfManagerBase {

    public SelfManager(Client client) {
        super(client);
    }
}
