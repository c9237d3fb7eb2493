package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of token rows belong here. Scaffold made this file once; it is yours. */
public class TokenManager extends TokenManagerBase {

    public TokenManager(Client client) {
        super(client);
    }
}
