package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of credit rows belong here. Scaffold made this file once; it is yours. */
public class CreditManager extends CreditManagerBase {

    public CreditManager(Client client) {
        super(client);
    }
}
