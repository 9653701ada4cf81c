"""What a crawl brings home: pages, papers and the ways between them."""
