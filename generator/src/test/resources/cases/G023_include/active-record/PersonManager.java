package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of person rows belong here. Scaffold made this file once; it is yours. */
public class PersonManager extends PersonManagerBase {

    public PersonManager(Client client) {
        super(client);
    }
}
