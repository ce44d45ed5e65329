// The same from C: JSON with offsets in UTF-16 units.
#include <selon/selon.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  selon_extractor* extractor = NULL;
  char* json = NULL;
  char* error = NULL;
  const char* text = "Le maire a annoncé que l’école rouvrira lundi.";
  int status = selon_open(NULL, NULL, 0, &extractor, &error);
  if (status == SELON_OK)
    status = selon_extract(extractor, text, strlen(text), "example", "2024-03-04", SELON_UTF16, &json, &error);
  if (status == SELON_OK)
    puts(json);
  else
    fprintf(stderr, "c_interface: %s\n", error ? error : "no memory");
  selon_free(json);
  selon_free(error);
  selon_close(extractor);
  return status == SELON_OK ? 0 : 1;
}
