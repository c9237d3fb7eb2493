package ${packageName};

import org.junit.jupiter.api.Assumptions;

/**
 * A valid ${e.words} for the tests. Scaffold could not find one by itself; tests that need it are skipped until this says
 * one. Scaffold made this file once; it is yours.
 */
public final class ${e.code.name}Sample {

    private ${e.code.name}Sample() {}

    /**
     * Sets what {@code draft} lacks to be valid, and gives it back. It must differ from call to call in what is unique. The
     * reason is
<#list e.byHand as reason>
     * <code>${reason}</code><#sep>,</#sep>
</#list>
     */
    public static ${e.code.name} valid(${e.code.name} draft) {
        String why = "${e.why}";
        Assumptions.abort("no sample is known (" + why + "): say one in ${e.code.name}Sample.java");
        return draft;
    }
}
