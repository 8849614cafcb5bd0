"""A real OpenID Connect provider in a process of its own, whose key can be made anew; prints its port.

With `--named` its tokens name their key, as those of a provider with several keys do.
"""

import sys

import flask
import oidc_provider_mock
from authlib import jose
from oidc_provider_mock._app import OpenIDCode
from werkzeug.serving import make_server


def name_keys():
    unnamed = OpenIDCode.get_jwt_config

    def named(*given):
        return unnamed(*given) | {"kid": flask.g.oidc_provider_mock_storage.jwk.thumbprint()}

    OpenIDCode.get_jwt_config = named


def main():
    if "--named" in sys.argv:
        name_keys()
    app = oidc_provider_mock.app()

    @app.post("/new-key")
    def new_key():
        flask.g.oidc_provider_mock_storage.jwk = jose.RSAKey.generate_key(is_private=True)
        return {}

    server = make_server("localhost", 0, app, threaded=True)
    print(server.server_port, flush=True)  # noqa: T201  # the test reads it
    server.serve_forever()


if __name__ == "__main__":
    main()
