package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of asset rows belong here. Scaffold made this file once; it is yours. */
public class AssetManager extends AssetManagerBase {

    public AssetManager(Client client) {
        super(client);
    }
}
