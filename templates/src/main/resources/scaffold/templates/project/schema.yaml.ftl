# yaml-language-server: $schema=.scaffold/schema.json
# The single source of this service: entities, tables, migrations and tests are made from it.
# After a change: scaffold generate
scaffold: 1

project:
  name: ${name}
  package: ${packageName}
  style: ${style}
  databases: [${databases?join(", ")}]    # the first is what tests and a bare start use

enums:
  Status: [draft, published, retired]

# One line a field: name, type, then what else is true of it. "?" allows null, "= x" is a default.
# Every entity also gets id, version (an optimistic lock), created_at and updated_at.
entities:

  Author:
    doc: Someone who wrote a book. Docs reach Javadoc.
    fields:
      name: string(120)
      email: string(254)? unique
      books: Book.author[]              # the other side of Book.author: one author, many books

  Book:
    doc: A title in the shop, not a copy on its shelf.
    fields:
      title: string(200)
      isbn: char(13) unique
      status: Status = draft
      author: Author                    # to one: column author_id, a foreign key with an index
      tags: Tag[]                       # many to many: the join table book_tag is made for you
      reviews: Review.book[]
    indexes:
      - status, title

  Tag:
    doc: A word that readers search for.
    fields:
      name: string(40) unique
      books: Book.tags[]                # the other side of Book.tags

  Review:
    doc: What a reader thinks of a book. It goes when the book goes.
    fields:
      book: Book on delete cascade
      rating: short
      body: text?
    checks:
      rating_range: rating between 1 and 5
