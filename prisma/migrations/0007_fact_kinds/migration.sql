-- Values of their own migration: PostgreSQL does not use a value in the transaction that adds it.
alter type "EvidenceKind" add value 'testimony';
alter type "EvidenceKind" add value 'observation';
alter type "EvidenceKind" add value 'document';
alter type "EvidenceKind" add value 'recording';
alter type "EvidenceKind" add value 'webPage';
alter type "EvidenceKind" add value 'context';
