"""What goes out of a public statement, ready to be copied: the mail, posts, cards. Nothing is sent from here."""

from .cards import Card, cards_of
from .mail import Mail, mail_of
from .posts import Post, posts_of
from .sent import Sent, mark_sent, sent_items, take_back

__all__ = ["Card", "Mail", "Post", "Sent", "cards_of", "mail_of", "mark_sent", "posts_of", "sent_items", "take_back"]
