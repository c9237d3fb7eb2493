package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of department rows belong here. Scaffold made this file once; it is yours. */
public class DepartmentManager extends DepartmentManagerBase {

    public DepartmentManager(Client client) {
        super(client);
    }
}
