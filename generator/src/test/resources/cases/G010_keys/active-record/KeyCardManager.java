package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of key card rows belong here. Scaffold made this file once; it is yours. */
public class KeyCardManager extends KeyCardManagerBase {

    public KeyCardManager(Client client) {
        super(client);
    }
}
