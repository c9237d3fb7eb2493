package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of hen rows belong here. Scaffold made this file once; it is yours. */
public class HenManager extends HenManagerBase {

    public HenManager(Client client) {
        super(client);
    }
}
