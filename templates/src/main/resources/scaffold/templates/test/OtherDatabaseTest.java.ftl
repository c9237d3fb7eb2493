// ${header}
package ${packageName};

import ${kit}.TestDatabase;

/** The tests of {@link ${e.code.name}Test}, those of your own included, on ${other.words}. */
class ${e.code.name}On${other.pascal}Test extends ${e.code.name}Test {

    @Override
    protected TestDatabase database() {
        return TestDatabase.${other.constant};
    }
}
