package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of review rows belong here. Scaffold made this file once; it is yours. */
public class ReviewManager extends ReviewManagerBase {

    public ReviewManager(Client client) {
        super(client);
    }
}
