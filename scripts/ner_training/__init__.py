"""Train the Danish named-entity model in models/referatgraf-da-ner (see scripts/train_ner)."""
