# articles in, records out: JSON lines from files or standard input, or text files with one article each
vanban extract articles.jsonl > records.jsonl
cat articles.jsonl | vanban extract - --kinds citation,complaint > counts.jsonl
vanban extract page.txt --out records/page.jsonl

# many articles: shards in a folder, resumable; tables to load elsewhere; one HTML file to look at
vanban extract articles.jsonl --out parts/ --quiet
vanban extract articles.jsonl --table complaints --format csv > complaints.csv
vanban view articles.jsonl --out look.html

# why was this found? the rule, the tokens it read, what was inferred from where
vanban explain page.txt --kind citation

# the JSON Schema of an output line; the scores on annotated articles
vanban schema output-line > output-line.json
vanban eval corpus
