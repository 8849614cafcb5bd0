"""Workbooks: one XLSX file, or a folder of CSV files, with the network of people and organizations."""
