class ConfigError(Exception):
    pass
def load(d):
    try:
        return d["port"] / 2
    except KeyError as e:
        raise ConfigError("no port given") from e
def main():
    try:
        load({})
    except ConfigError:
        [].pop()
main()
