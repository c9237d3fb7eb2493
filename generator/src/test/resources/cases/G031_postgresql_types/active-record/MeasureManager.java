package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of measure rows belong here. Scaffold made this file once; it is yours. */
public class MeasureManager extends MeasureManagerBase {

    public MeasureManager(Client client) {
        super(client);
    }
}
