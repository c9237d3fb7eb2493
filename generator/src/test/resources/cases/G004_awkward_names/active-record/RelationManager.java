package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of relation rows belong here. Scaffold made this file once; it is yours. */
public class RelationManager extends RelationManagerBase {

    public RelationManager(Client client) {
        super(client);
    }
}
