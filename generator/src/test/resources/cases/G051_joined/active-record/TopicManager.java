package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of topic rows belong here. Scaffold made this file once; it is yours. */
public class TopicManager extends TopicManagerBase {

    public TopicManager(Client client) {
        super(client);
    }
}
