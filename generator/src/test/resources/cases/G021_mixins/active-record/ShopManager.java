package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of shop rows belong here. Scaffold made this file once; it is yours. */
public class ShopManager extends ShopManagerBase {

    public ShopManager(Client client) {
        super(client);
    }
}
