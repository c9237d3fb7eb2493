package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of country rows belong here. Scaffold made this file once; it is yours. */
public class CountryManager extends CountryManagerBase {

    public CountryManager(Client client) {
        super(client);
    }
}
