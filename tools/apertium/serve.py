"""Starts Apertium APY bound to 127.0.0.1 only: the server itself has no option for the address it listens on.

Takes the server's own arguments. Says `LISTENING <port>` on standard output (`-p 0`: any free port). Ends, with every
process it started, when its standard input is closed, so that it cannot outlive whoever started it.
"""

import os
import signal
import sys
import threading

import tornado.httpserver
import tornado.netutil
from apertium_apy import apy


def bind_loopback(server, port, *_args, **_kwargs):
    sockets = tornado.netutil.bind_sockets(port, '127.0.0.1')
    print('LISTENING', sockets[0].getsockname()[1], flush=True)
    # What TCPServer.bind does: `start` takes them from here.
    server._pending_sockets.extend(sockets)


def end_with_parent():
    while sys.stdin.buffer.read1(1024):
        pass
    # The group is ours alone (setsid below): the server and its translation pipelines.
    os.killpg(0, signal.SIGKILL)


if __name__ == '__main__':
    if os.getpgrp() != os.getpid():
        os.setsid()
    tornado.httpserver.HTTPServer.bind = bind_loopback
    threading.Thread(target=end_with_parent, daemon=True).start()
    apy.main()
