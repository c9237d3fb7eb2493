// ${header}
package ${kit};

<#if clientType == "Client">
import ${packageName}.runtime.engine.Client;
</#if>
<#list entities as e>
import ${packageName}.${e.code.name};
<#if e.byHand?has_content>
import ${packageName}.${e.code.name}Sample;
</#if>
</#list>
<#list valueObjects as value>
import ${packageName}.${value};
</#list>
<#list enums as enum>
import ${packageName}.${enum};
</#list>
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Valid new entities, every value set, optional relations left out. What a relation requires is saved already. Values differ
 * from call to call wherever the type has enough of them, so unique columns never collide.
 */
public final class Samples {

    private static final AtomicLong NEXT = new AtomicLong();

    private final ${clientType} client;

    /** Saves what is required through {@code client}. */
    public Samples(${clientType} client) {
        this.client = client;
    }
<#list entities as e>

    public ${e.code.name} ${e.sample}() {
<#assign calls = []>
<#list e.values as value>
<#assign calls += [".${value.code.setter}(${value.value?replace('Samples.', '')})"]>
</#list>
<#list e.embedded as value>
<#assign calls += [".${value.code.setter()}(${value.sample}())"]>
</#list>
<#list e.parents as parent>
<#assign calls += [".${parent.setter}(${sampleOf[parent.targetEntity]}().save(client).join())"]>
</#list>
<#if calls?size gt 200>
<#-- javac's stack overflows on a chain of a thousand calls. -->
        ${e.code.name} sample = new ${e.code.name}();
<#list calls?chunk(100) as some>
        ${wrap.chain(8, "sample", some)}
</#list>
        return ${e.byHand?has_content?then(e.code.name + "Sample.valid(sample)", "sample")};
<#elseif e.byHand?has_content>
<#assign indent = (calls?size gt 2)?then("\n                ", "") chain = "new ${e.code.name}()">
<#list calls as call><#assign chain += indent + call></#list>
        return ${e.code.name}Sample.valid(${chain});
<#elseif calls?has_content>
        ${wrap.chain(8, "return new ${e.code.name}()", calls)}
<#else>
        return new ${e.code.name}();
</#if>
    }
<#list e.embedded as value>

    private static ${value.type} ${value.sample}() {
        ${wrap.call(8, "return new ${value.type}(", value.samples(), ");")}
    }
</#list>
</#list>

<#include "../kit/SamplesValues.ftl">
}
