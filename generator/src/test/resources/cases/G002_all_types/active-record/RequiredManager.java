package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of required rows belong here. Scaffold made this file once; it is yours. */
public class RequiredManager extends RequiredManagerBase {

    public RequiredManager(Client client) {
        super(client);
    }
}
