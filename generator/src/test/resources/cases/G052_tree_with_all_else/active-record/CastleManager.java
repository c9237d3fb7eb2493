package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of castle rows belong here. Scaffold made this file once; it is yours. */
public class CastleManager extends CastleManagerBase {

    public CastleManager(Client client) {
        super(client);
    }
}
