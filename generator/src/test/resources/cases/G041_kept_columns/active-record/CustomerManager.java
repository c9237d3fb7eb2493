package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of customer rows belong here. Scaffold made this file once; it is yours. */
public class CustomerManager extends CustomerManagerBase {

    public CustomerManager(Client client) {
        super(client);
    }
}
