package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Book, book",
        "publishedOn, published_on",
        "published_on, published_on",
        "HTTPServer, http_server",
        "OrderItem2, order_item2",
        "Item2Part, item2_part",
        "FAQ, faq",
        "aB, a_b",
        "ABc, a_bc",
        "A1B, a1_b",
        "a_B, a_b",
    })
    void writesWordsWithUnderscores(String name, String snake) {
        assertThat(Names.snake(name)).isEqualTo(snake);
    }
}
