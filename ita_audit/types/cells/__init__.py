"""The cells of a form: how they are read into JSON values and shown. What is not certain stays as it stands."""
