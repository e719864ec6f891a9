"""Why nothing came back, as words for machines; whoever shows them has the sentences."""

from enum import StrEnum


class Reason(StrEnum):
    # It was not asked.
    NO_ADDRESS = "no address"  # not one of http or https, or written so that programs read it in two ways
    USER_INFORMATION = "user information"  # a name or password in the address
    PORT = "port"  # another port than that of its scheme
    NOT_PUBLIC = "not public"  # it leads into a network that is not the public one
    ROBOTS = "robots"  # the publisher does not want programs there
    # It was asked and did not answer.
    NO_NAME = "no such name"
    NO_CONNECTION = "no connection"
    INSECURE = "insecure"  # its certificate is not good
    TOO_SLOW = "too slow"
    TOO_LARGE = "too large"
    TOO_MANY_REDIRECTS = "too many redirects"
    NO_RULES = "no rules"  # its robots.txt is there and cannot be had now
    CUT_OFF = "cut off"
    NOT_HTTP = "not http"


class Refused(Exception):
    """Nothing was sent anywhere, or not to where a redirect led."""

    def __init__(self, reason: Reason):
        super().__init__(reason)
        self.reason = reason


class Unreachable(Exception):
    """There was no whole answer."""

    def __init__(self, reason: Reason):
        super().__init__(reason)
        self.reason = reason
