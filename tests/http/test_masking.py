"""A client learns nothing of what went wrong in us but the id under which the log has it all."""

from toy_engine import SECRET


def test_an_unexpected_error_is_masked_and_its_id_leads_to_the_log(service, post, client):
    response = post("{ explode }")
    assert response.status_code == 500
    assert response.headers["content-type"].startswith("application/graphql-response+json")
    request_id = response.headers["x-request-id"]
    assert response.json() == {
        "errors": [{"message": "Internal error", "extensions": {"code": "INTERNAL", "id": request_id}}]
    }
    line = service.logged(request_id=request_id, level="error")
    assert "Traceback" in line["exception"]
    assert SECRET in line["exception"]
    assert client.get("/healthz").status_code == 200
