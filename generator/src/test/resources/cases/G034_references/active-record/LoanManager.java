package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of loan rows belong here. Scaffold made this file once; it is yours. */
public class LoanManager extends LoanManagerBase {

    public LoanManager(Client client) {
        super(client);
    }
}
