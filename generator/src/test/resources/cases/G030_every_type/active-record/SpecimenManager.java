package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of specimen rows belong here. Scaffold made this file once; it is yours. */
public class SpecimenManager extends SpecimenManagerBase {

    public SpecimenManager(Client client) {
        super(client);
    }
}
