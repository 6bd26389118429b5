-- Whether words stand side by side is looked up in these texts, for thousands of matches of a question: unpacking them took four fifths
-- of the time. They are kept as they are, which makes the table half as large again. What is packed stays so until it is written anew:
-- to write a hundred thousand rows here would hold up the start for minutes.
alter table "SearchDocument" alter "bodyTokens" set storage external, alter "factTokens" set storage external;
