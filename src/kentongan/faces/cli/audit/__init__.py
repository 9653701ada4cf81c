"""`kentongan audit`: what a website shows of what the law asks for."""
