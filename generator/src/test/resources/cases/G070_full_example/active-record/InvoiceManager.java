package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of invoice rows belong here. Scaffold made this file once; it is yours. */
public class InvoiceManager extends InvoiceManagerBase {

    public InvoiceManager(Client client) {
        super(client);
    }
}
