package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of leaf rows belong here. Scaffold made this file once; it is yours. */
public class LeafManager extends LeafManagerBase {

    public LeafManager(Client client) {
        super(client);
    }
}
