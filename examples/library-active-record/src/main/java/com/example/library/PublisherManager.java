package com.example.library;

import com.example.library.runtime.engine.Client;

/** Named selections of publisher rows belong here. Scaffold made this file once; it is yours. */
public class PublisherManager extends PublisherManagerBase {

    public PublisherManager(Client client) {
        super(client);
    }
}
