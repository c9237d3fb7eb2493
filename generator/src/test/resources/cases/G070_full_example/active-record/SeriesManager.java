package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of series rows belong here. Scaffold made this file once; it is yours. */
public class SeriesManager extends SeriesManagerBase {

    public SeriesManager(Client client) {
        super(client);
    }
}
