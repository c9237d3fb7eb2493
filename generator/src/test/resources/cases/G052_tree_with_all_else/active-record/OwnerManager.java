package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of owner rows belong here. Scaffold made this file once; it is yours. */
public class OwnerManager extends OwnerManagerBase {

    public OwnerManager(Client client) {
        super(client);
    }
}
