"""What Danish minutes call things: names of people, titles, organisations, dates, numbers.

Every function here reads text and returns ranges or normal forms; none knows of documents or facts.
"""
