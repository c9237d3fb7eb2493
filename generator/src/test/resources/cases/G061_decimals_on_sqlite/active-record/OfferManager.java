package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of offer rows belong here. Scaffold made this file once; it is yours. */
public class OfferManager extends OfferManagerBase {

    public OfferManager(Client client) {
        super(client);
    }
}
