package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of biography rows belong here. Scaffold made this file once; it is yours. */
public class BiographyManager extends BiographyManagerBase {

    public BiographyManager(Client client) {
        super(client);
    }
}
